package io.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.taizhang.api.Role;
import io.taizhang.api.renovation.Stage;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.catalogue.Titles;
import io.taizhang.command.renovation.RenovationRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextsTest {
    private final ProblemTexts texts = new ProblemTexts();

    @TestFactory
    Stream<DynamicTest> everyRuleHasItsTextInBothLanguages() {
        List<Object> details = List.of(1, 2, 3, 4, 5);
        return rules().map(rule -> DynamicTest.dynamicTest(rule.type(), () -> {
            assertThat(texts.of(rule, details, Language.CHINESE)).isNotBlank().containsPattern("\\p{IsHan}");
            assertThat(texts.of(rule, details, Language.ENGLISH))
                    .isNotBlank()
                    .doesNotContainPattern("\\p{IsHan}")
                    .doesNotContain("{");
            assertThat(texts.explain(rule.type(), Language.ENGLISH)).isPresent();
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyConstantOfTheLanguageHasItsLabelInBothLanguages() {
        return enums("io.taizhang.api")
                .map(constant ->
                        DynamicTest.dynamicTest(constant.getDeclaringClass().getSimpleName() + "." + constant, () -> {
                            assertThat(ProblemTexts.labelOf(constant, Language.CHINESE))
                                    .matches("\\p{IsHan}+");
                            assertThat(ProblemTexts.labelOf(constant, Language.ENGLISH))
                                    .matches("[a-z][a-z ]+");
                        }));
    }

    @Test
    void constantsAreCalledAsPeopleCallThem() {
        assertThat(texts.of(RenovationRule.WRONG_STAGE, List.of(Stage.IMPLEMENTATION), Language.CHINESE))
                .contains("施工")
                .doesNotContain("IMPLEMENTATION");
        assertThat(texts.of(CommonRule.ROLE_NOT_ALLOWED, List.of(List.of(Role.APPROVER, Role.ADMIN)), Language.ENGLISH))
                .contains("approver, administrator");
    }

    private static Stream<Enum<?>> enums(String within) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(within).stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        // The class of a constant that has a body of its own is none.
                        .filter(Class::isEnum)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(constant -> (Enum<?>) constant);
    }

    /** Those of contexts to come, too. */
    private static Stream<Rule> rules() {
        return enums("io.taizhang.command").filter(Rule.class::isInstance).map(Rule.class::cast);
    }

    @TestFactory
    Stream<DynamicTest> everyCommandHasItsTitleInBothLanguages() {
        Titles titles = new Titles();
        return Catalogue.ofAllContexts().all().stream()
                .map(type -> DynamicTest.dynamicTest(type.path(), () -> {
                    assertThat(titles.of(type, Language.CHINESE)).containsPattern("\\p{IsHan}");
                    assertThat(titles.of(type, Language.ENGLISH)).matches("[A-Z][a-z].*");
                }));
    }

    @Test
    void chineseIsSpokenUnlessEnglishIsPreferred() {
        assertThat(Language.of(null)).isEqualTo(Language.CHINESE);
        assertThat(Language.of("fr, *;q=0.1")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("en-GB, zh;q=0.5")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("zh-CN, en;q=0.9")).isEqualTo(Language.CHINESE);
        assertThat(Language.of(";;;")).isEqualTo(Language.CHINESE);
    }
}
