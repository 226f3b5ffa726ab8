package io.taizhang.standalone.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.LedgerClock;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;

/** How every room is built. */
@AnalyzeClasses(packages = "io.taizhang", importOptions = DoNotIncludeTests.class)
class HouseStyleTest {

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION);

    @ArchTest
    static final ArchRule noStaticStateChanges = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.taizhang..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothingIsCalledByWhatItIsNot =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Impl|Manager)");

    @ArchTest
    static final ArchRule onlyTheConsoleIsWrittenTo =
            noClasses().that().resideOutsideOfPackage("io.taizhang.standalone").should(ACCESS_STANDARD_STREAMS);

    /** One place, so that a test that moves the clock moves all there is. */
    @ArchTest
    static final ArchRule timeComesFromTheLedgersClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(LedgerClock.class.getName())
            .should()
            .accessTargetWhere(theMachinesClock());

    @ArchTest
    static final ArchRule messagesAreRecords =
            classes().that(are(messages())).should().beRecords();

    @ArchTest
    static void everyPackageSaysWhatMayBeNull(JavaClasses house) {
        Set<String> marked = house.stream()
                .filter(it -> it.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> all = house.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Assertions.assertThat(marked).containsAll(all);
    }

    private static DescribedPredicate<JavaClass> messages() {
        return DescribedPredicate.describe(
                "commands and events",
                it -> !it.isInterface()
                        && (it.isAssignableTo(LedgerCommand.class) || it.isAssignableTo(LedgerEvent.class)));
    }

    private static DescribedPredicate<JavaAccess<?>> theMachinesClock() {
        return DescribedPredicate.describe(
                "read the machine's clock",
                access -> isIn(access, "java.time")
                                && (access.getName().equals("now")
                                        || access.getName().startsWith("system")
                                        || access.getName().startsWith("tick"))
                        || isIn(access, "java.lang") && access.getName().equals("currentTimeMillis")
                        || access.getTargetOwner().isEquivalentTo(Date.class)
                                && access.getName().equals("<init>"));
    }

    private static boolean isIn(JavaAccess<?> access, String packageName) {
        return access.getTargetOwner().getPackageName().equals(packageName);
    }
}
