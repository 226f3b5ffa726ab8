package io.taizhang.query.pages;

import java.util.Map;
import org.springframework.ui.Model;

/**
 * What stands beside a command's form: what it is about, and what is left of what it takes from. It is read again whenever
 * something else is entered, and is of what the reader may see.
 */
public interface FormAside {
    boolean standsBeside(String command);

    /**
     * @param given fields of the command by their names, as far as they are known; amounts in fen
     * @return the fragment that shows what was put into the page: {@code renovation/aside :: payment}
     */
    String show(Frame frame, String command, Map<String, String> given, Model page);
}
