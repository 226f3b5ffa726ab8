package io.taizhang.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the contexts are free of: frameworks, and each other. */
@AnalyzeClasses(packages = "io.taizhang", importOptions = DoNotIncludeTests.class)
class ContextsTest {
    private static final String[] DECIDING = {
        "io.taizhang.command.organisation..",
        "io.taizhang.command.campaign..",
        "io.taizhang.command.renovation..",
        "io.taizhang.command.fund..",
        "io.taizhang.command.honour..",
        "io.taizhang.command.activity..",
        "io.taizhang.command.service..",
        "io.taizhang.command.casework..",
        "io.taizhang.command.personal.."
    };
    private static final String[] FOLDING = {
        "io.taizhang.query.fold..",
        "io.taizhang.query.organisation..",
        "io.taizhang.query.campaign..",
        "io.taizhang.query.renovation..",
        "io.taizhang.query.fund..",
        "io.taizhang.query.honour..",
        "io.taizhang.query.activity..",
        "io.taizhang.query.service..",
        "io.taizhang.query.casework..",
        "io.taizhang.query.lens..",
        "io.taizhang.query.personal..",
        "io.taizhang.query.overview.."
    };

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
            .resideInAnyPackage(
                    "io.taizhang.command.campaign..", "io.taizhang.command.renovation..", "io.taizhang.command.fund..");

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
