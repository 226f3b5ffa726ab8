package io.taizhang.command.imports;

import io.taizhang.api.OpensIn;
import io.taizhang.command.Language;
import io.taizhang.command.catalogue.CommandType;
import io.taizhang.command.catalogue.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be imported.
 *
 * @param name as it stands in addresses: {@code household-stars}
 * @param type the command that its rows become
 * @param row the record that a row is read as: the command's own, or that of an element of its list
 * @param identity the columns that together say which thing a row is about; where a row names no id for what it creates,
 *     the id is derived from them, so that the same thing in another file is known to be the same
 * @param references columns that may name what an earlier row of the file creates
 */
public record ImportKind(
        String name,
        CommandType type,
        Class<? extends Record> row,
        List<ImportColumn> columns,
        List<String> identity,
        Set<String> references) {

    static ImportKind of(
            String name,
            CommandType type,
            Class<? extends Record> row,
            List<Field> fields,
            List<String> identity,
            Set<String> references) {
        List<ImportColumn> columns = new ArrayList<>();
        RecordComponent[] components = row.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            columns.add(new ImportColumn(fields.get(i), choices(components[i].getType())));
        }
        columns.add(new ImportColumn(Field.plain(ImportColumn.OCCURRED_ON, Field.Kind.DATE, false, Map.of()), null));
        return new ImportKind(name, type, row, List.copyOf(columns), identity, references);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Class<? extends Enum<?>> choices(Class<?> type) {
        return type.isEnum() ? (Class<? extends Enum<?>>) type : null;
    }

    /** Whether a row is a command of its own. */
    boolean single() {
        return row.equals(type.type());
    }

    /** Whether its rows touch things of their own, so that their order means nothing. */
    boolean apart() {
        return OpensIn.class.isAssignableFrom(type.type());
    }

    /** Of the column for the id of what a row creates; empty where it creates nothing. */
    List<String> created() {
        return columns.stream()
                .filter(column -> single() && column.field().created())
                .map(ImportColumn::name)
                .toList();
    }

    /** In both languages, by {@code zh} and {@code en}. */
    public Map<String, String> titles() {
        return Map.of("zh", ImportTexts.title(this, Language.CHINESE), "en", ImportTexts.title(this, Language.ENGLISH));
    }

    /** What a column is called in a file; its own name where the kind has no such column. */
    public String header(String name, Language language) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> ImportTexts.header(this, column, language))
                .orElse(name);
    }
}
