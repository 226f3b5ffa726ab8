package io.taizhang.standalone.running;

import io.taizhang.api.Context;
import io.taizhang.api.Personal;
import io.taizhang.command.catalogue.CommandType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The fields of commands that hold something personal: {@code honour/nominate candidate.name}. */
final class PersonalFields {
    private PersonalFields() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        for (Context context : Context.values()) {
            context.commands()
                    .forEach(command -> in(command, "")
                            .map(field ->
                                    CommandType.of(context.label(), command).path() + " " + field)
                            .forEach(all::add));
        }
        return all;
    }

    private static Stream<String> in(Class<?> record, String path) {
        return Arrays.stream(record.getRecordComponents()).flatMap(component -> at(component, path));
    }

    private static Stream<String> at(RecordComponent component, String path) {
        String name = path + component.getName();
        if (component.isAnnotationPresent(Personal.class)) {
            return Stream.of(name);
        }
        Class<?> element = elementOf(component.getGenericType());
        return element.isRecord() ? in(element, name + ".") : Stream.empty();
    }

    private static Class<?> elementOf(Type type) {
        return type instanceof ParameterizedType several
                ? elementOf(several.getActualTypeArguments()[0])
                : (Class<?>) type;
    }
}
