package io.taizhang.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.taizhang.api.Context;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** What the contexts are free of: frameworks, and each other. */
@AnalyzeClasses(packages = "io.taizhang", importOptions = DoNotIncludeTests.class)
class ContextsTest {
    private static final String[] DECIDING = decidingBut(Context.LEDGER);
    private static final String[] FOLDING = Stream.concat(
                    Stream.of("fold", "lens", "overview"), contextsBut(Context.LEDGER))
            .map("io.taizhang.query.%s.."::formatted)
            .toArray(String[]::new);

    /** Where the decisions of every context are made, but of these. */
    private static String[] decidingBut(Context... these) {
        return contextsBut(these).map("io.taizhang.command.%s.."::formatted).toArray(String[]::new);
    }

    private static Stream<String> contextsBut(Context... these) {
        return Arrays.stream(Context.values())
                .filter(context -> !Set.of(these).contains(context))
                .map(Context::label);
    }

    /** A wall around an empty room would keep nothing out. */
    @ArchTest
    static void everyContextHasItsRoomOnBothSides(JavaClasses house) {
        assertThat(Stream.of(DECIDING, FOLDING).flatMap(Arrays::stream))
                .hasSizeGreaterThan(2 * (Context.values().length - 1))
                .allSatisfy(
                        room -> assertThat(house.that(resideInAPackage(room))).isNotEmpty());
    }

    @ArchTest
    static final ArchRule aggregatesAreFreeOfSpringAndOfDatabases = noClasses()
            .that()
            .resideInAnyPackage(DECIDING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule viewsAreFreeOfSpringAxonAndDatabases = noClasses()
            .that()
            .resideInAnyPackage(FOLDING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.axonframework..", "java.sql..", "javax.sql..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule decidingContextsDoNotGoInCircles =
            slices().matching("io.taizhang.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rememberingContextsDoNotGoInCircles =
            slices().matching("io.taizhang.query.(*)..").should().beFreeOfCycles();

    /** Everything happens in units and at places; they happen without anything. */
    @ArchTest
    static final ArchRule theOrganisationRestsOnNoOtherContext = noClasses()
            .that()
            .resideInAPackage("io.taizhang.command.organisation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(decidingBut(Context.LEDGER, Context.ORGANISATION));

    @ArchTest
    static final ArchRule theFundKnowsNeitherProjectNorCampaign = noClasses()
            .that()
            .resideInAPackage("io.taizhang.command.fund..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.taizhang.command.renovation..", "io.taizhang.command.campaign..");

    @ArchTest
    static final ArchRule theProjectKnowsNoFund = noClasses()
            .that()
            .resideInAPackage("io.taizhang.command.renovation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.taizhang.command.fund..");
}
