package io.taizhang.command.imports;

import java.io.IOException;
import java.util.List;

/** Reads a file as what it is, whatever it says it is. */
final class FileFormat {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** OLE 2: an encrypted workbook, or one of the old format. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private FileFormat() {}

    /**
     * @return the rows, the header first
     * @throws ImportRefusal where it is neither a list nor a workbook, or one that is not taken
     */
    static List<Line> read(Upload file) throws IOException {
        byte[] start = file.start(4);
        if (start.length == 0) {
            throw new ImportRefusal(400, "import-empty");
        }
        if (startsWith(start, COMPOUND)) {
            throw new ImportRefusal(400, "import-encrypted");
        }
        return startsWith(start, ZIP) ? XlsxReader.read(file.path()) : CsvTable.read(file.path());
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return java.util.Arrays.equals(bytes, mark);
    }
}
