package io.taizhang.command.evidence;

import io.taizhang.command.Refusal;
import java.io.IOException;
import java.io.OutputStream;

/** A kind of file that is taken as evidence. */
interface Format {

    /** Whether the file says of itself, by its first bytes, that it is of this kind. */
    boolean claims(Content file);

    /**
     * Goes through all of the file, and writes what may be kept of it.
     *
     * @throws Refusal where it is not what it says, or something in it may not be kept
     */
    Found copy(Content file, OutputStream to) throws IOException;
}
