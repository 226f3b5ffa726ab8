package io.taizhang.query.export;

import java.io.Closeable;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Writes facts one after another, keeping none; closing it completes the file. */
public interface JournalWriter extends Closeable {

    /** @param fact as the journal answers it */
    void fact(ObjectNode fact) throws IOException;
}
