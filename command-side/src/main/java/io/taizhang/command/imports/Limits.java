package io.taizhang.command.imports;

/** How much of a file is read before it is turned away. */
final class Limits {
    /** Of the file as it is sent. */
    static final long FILE_BYTES = 16L << 20;
    /** Of what a client sends beyond that before it hears so: it would not listen earlier. */
    static final long DISCARDED_BYTES = 256L << 20;
    /** Of a workbook when it is unpacked. */
    static final long UNPACKED_BYTES = 128L << 20;
    /** How many times larger a part may be than it is packed; sheets come to about 30. */
    static final long RATIO = 150;
    /** Below this a part may be packed however well. */
    static final long RATIO_FROM_BYTES = 1L << 20;
    /** Parts of a workbook: ours have about ten. */
    static final int PARTS = 500;
    /** Rows with values, the header not counted. */
    static final int ROWS = 50_000;

    static final int COLUMNS = 60;
    /** A spreadsheet holds no longer text in a cell. */
    static final int CELL_CHARACTERS = 32_767;

    private Limits() {}
}
