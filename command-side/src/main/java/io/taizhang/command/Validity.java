package io.taizhang.command;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.taizhang.command.InvalidCommandException.FieldError;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks the constraints that a record's annotations name, and says what is wrong in both languages. */
final class Validity {
    private final Map<Language, Validator> validators =
            Arrays.stream(Language.values()).collect(toMap(identity(), Validity::speaking));

    /**
     * @param prefix of each field's path: {@code command.}
     * @throws InvalidCommandException naming every field that is wrong, once
     */
    void check(Object value, String prefix) {
        if (validators.get(Language.CHINESE).validate(value).isEmpty()) {
            return;
        }
        Map<String, Map<Language, String>> wrong = new TreeMap<>();
        validators.forEach((language, validator) -> validator
                .validate(value)
                .forEach(violation -> wrong.computeIfAbsent(
                                prefix + violation.getPropertyPath(), field -> new EnumMap<>(Language.class))
                        .put(language, violation.getMessage())));
        throw new InvalidCommandException(wrong.entrySet().stream()
                .map(entry -> new FieldError(entry.getKey().replace(".<list element>", ""), entry.getValue()))
                .toList());
    }

    private static Validator speaking(Language language) {
        MessageInterpolator anyLanguage = new ParameterMessageInterpolator(
                Set.of(language.locale()), language.locale(), context -> language.locale(), false);
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(anyLanguage)
                .buildValidatorFactory()
                .getValidator();
    }
}
