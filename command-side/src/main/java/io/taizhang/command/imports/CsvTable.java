package io.taizhang.command.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** RFC 4180 in UTF-8, or in GB 18030, which is what spreadsheets write in China unless told otherwise. */
final class CsvTable {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private CsvTable() {}

    /** @throws ImportRefusal where it is in another encoding, no such list, or holds formulas */
    static List<Line> read(Path file) throws IOException {
        Charset encoding = encoding(file);
        try (InputStream in = Files.newInputStream(file)) {
            if (encoding == StandardCharsets.UTF_8 && hasMark(file)) {
                in.skipNBytes(MARK.length);
            }
            return lines(new BufferedReader(new InputStreamReader(in, encoding)));
        } catch (CsvParseException malformed) {
            throw ImportRefusal.unreadable("CSV"
                    + LINE.matcher(String.valueOf(malformed.getMessage()))
                            .results()
                            .map(found -> " " + found.group(1))
                            .findFirst()
                            .orElse(""));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Text of one of the two is hardly ever text of the other: whichever reads without a fault is it. */
    private static Charset encoding(Path file) throws IOException {
        if (reads(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Charset chinese = Charset.forName("GB18030");
        if (hasMark(file) || !reads(file, chinese)) {
            throw new ImportRefusal(400, "import-encoding");
        }
        return chinese;
    }

    private static boolean hasMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    private static boolean reads(Path file, Charset encoding) throws IOException {
        char[] chunk = new char[8192];
        try (Reader in = new InputStreamReader(Files.newInputStream(file), encoding.newDecoder())) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static List<Line> lines(Reader text) throws IOException {
        List<Line> lines = new ArrayList<>();
        Quotes quotes = new Quotes(text);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(quotes)) {
            for (CsvRecord row : csv) {
                Rows.mustFit(lines.size(), row.getFieldCount());
                lines.add(new Line(lines.size() + 1, cells(lines.size() + 1, row.getFields())));
            }
        }
        if (quotes.isOneLeftOpen()) {
            throw ImportRefusal.unreadable("CSV \"");
        }
        return Rows.withoutBlankEnd(lines);
    }

    private static List<Cell> cells(int number, List<String> fields) {
        List<Cell> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            if (Guard.isFormula(field)) {
                throw new ImportRefusal(400, "import-formula", Rows.address(number, cells.size()));
            }
            cells.add(field.isBlank() ? Cell.EMPTY : new Cell.Written(Guard.without(field)));
        }
        return List.copyOf(cells);
    }
}
