package io.taizhang.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.taizhang.api.Sealed;
import io.taizhang.ledger.PersonalData;

/** Which room may use what. */
@AnalyzeClasses(packages = "io.taizhang", importOptions = DoNotIncludeTests.class)
class RoomsTest {
    private static final String API = "io.taizhang.api..";
    private static final String LEDGER = "io.taizhang.ledger..";
    private static final String COMMAND = "io.taizhang.command..";
    private static final String QUERY = "io.taizhang.query..";
    private static final String STANDALONE = "io.taizhang.standalone..";
    private static final String SPRING = "org.springframework..";

    @ArchTest
    static final ArchRule theLanguageUsesOnlyTheJdkValidationAndAxonsAnnotations = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    API,
                    "java.lang..",
                    "java.math..",
                    "java.nio.charset",
                    "java.time..",
                    "java.util..",
                    "java.security",
                    "jakarta.validation..",
                    "org.jspecify..",
                    "org.axonframework.serialization");

    @ArchTest
    static final ArchRule theLedgerKnowsNeitherSpringNorHttpNorWhoUsesIt = noClasses()
            .that()
            .resideInAPackage(LEDGER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SPRING, "jakarta.servlet..", "java.net.http..", COMMAND, QUERY, STANDALONE);

    @ArchTest
    static final ArchRule whatDecidesReadsNoView = noClasses()
            .that()
            .resideInAPackage(COMMAND)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(QUERY, STANDALONE);

    /** Whoever opens personal values for people is noted. */
    @ArchTest
    static final ArchRule whatAnswersPeopleOpensNothingUnnoted = noClasses()
            .that()
            .resideInAnyPackage(COMMAND, QUERY, STANDALONE)
            .and()
            .areNotAssignableTo(PersonalData.class)
            .should()
            .callMethod(PersonalData.class, "open", Sealed.class);

    @ArchTest
    static final ArchRule whatRemembersDecidesNothing = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(COMMAND, STANDALONE);

    @ArchTest
    static final ArchRule identityStaysInFrontOfBothSides = noClasses()
            .that()
            .resideInAnyPackage(API, LEDGER, COMMAND, QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.security..");
}
