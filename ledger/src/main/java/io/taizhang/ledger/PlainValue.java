package io.taizhang.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a value of one type where a {@link PlainText} stands. */
interface PlainValue {

    Object read(PlainText text);

    /** @return empty for types whose JSON is more than plain text */
    static Optional<PlainValue> of(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                of(list.getActualTypeArguments()[0]).map(PlainValue::list);
            case Class<?> simple when simple == String.class -> Optional.of(PlainText::string);
            case Class<?> simple when simple == long.class || simple == Long.class -> Optional.of(PlainText::whole);
            case Class<?> simple
            when simple == int.class || simple == Integer.class -> Optional.of(text -> Math.toIntExact(text.whole()));
            case Class<?> simple
            when simple == boolean.class || simple == Boolean.class -> Optional.of(PlainText::truth);
            case Class<?> simple when simple == BigDecimal.class -> Optional.of(PlainText::decimal);
            case Class<?> simple when simple == LocalDate.class -> Optional.of(PlainText::date);
            case Class<?> simple when simple == Instant.class -> Optional.of(PlainText::instant);
            case Class<?> simple when simple == UUID.class -> Optional.of(PlainText::uuid);
            case Class<?> simple
            when simple.isEnum() && PlainRecord.isUnmarked(simple) -> Optional.of(constant(simple));
            case Class<?> simple
            when simple.isRecord() -> PlainRecord.of(simple).map(record -> record::read);
            default -> Optional.empty();
        };
    }

    private static PlainValue list(PlainValue element) {
        return text -> {
            text.must(text.passes('['));
            if (text.passes(']')) {
                return List.of();
            }
            List<Object> values = new ArrayList<>();
            do {
                values.add(element.read(text));
            } while (text.passes(','));
            text.must(text.passes(']'));
            return Collections.unmodifiableList(values);
        };
    }

    private static PlainValue constant(Class<?> type) {
        Enum<?>[] constants = (Enum<?>[]) type.getEnumConstants();
        String[] names = Arrays.stream(constants)
                .map(constant -> "\"" + constant.name() + "\"")
                .toArray(String[]::new);
        return text -> {
            for (int i = 0; i < names.length; i++) {
                if (text.passes(names[i])) {
                    return constants[i];
                }
            }
            throw new NotPlainException();
        };
    }
}
