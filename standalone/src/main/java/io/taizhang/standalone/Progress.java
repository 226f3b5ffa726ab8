package io.taizhang.standalone;

import java.io.PrintStream;

/** What whoever started the process sees of it. */
public final class Progress {
    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** A step begins, or has come some way. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
