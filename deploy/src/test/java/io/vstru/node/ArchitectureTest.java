package io.vstru.node;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The arrows between packages and the calls that must not be made, as docs/architecture.md promises them. */
class ArchitectureTest
{
    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages("io.vstru");

    /** Packages whose state must come out the same whenever and wherever a journal is executed again. */
    private static final String[] DETERMINISTIC =
    {
        "io.vstru.numeric..", "io.vstru.event..", "io.vstru.market..", "io.vstru.indicator..", "io.vstru.order..",
        "io.vstru.strategy..", "io.vstru.risk..", "io.vstru.venue..", "io.vstru.engine..", "io.vstru.projection..",
        "io.vstru.settings..", "io.vstru.text..",
    };

    private static final String INEXACT = "a?(sin|cos|tan)h?|atan2|exp|expm1|log|log10|log1p|pow|sqrt|cbrt|hypot|fma";

    @TestFactory
    java.util.stream.Stream<DynamicTest> shouldHold()
    {
        return java.util.stream.Stream.of(
            rule("no cycles between packages", slices().matching("io.vstru.(**)").should().beFreeOfCycles()),
            onlyIn("com.lmax..", "io.vstru.pipeline.."),
            onlyIn("net.openhft..", "io.vstru.journal.chronicle.."),
            onlyIn("io.netty..", "io.vstru.bybit.transport..", "io.vstru.bybit.simulator..", "io.vstru.ops.http.."),
            onlyIn("io.micrometer..", "io.vstru.ops.metrics.."),
            rule("numeric stands on nothing of ours", noClasses().that().resideInAPackage("io.vstru.numeric..")
                .should().dependOnClassesThat().resideInAnyPackage("io.vstru.event..", "io.vstru.market..",
                    "io.vstru.order..", "io.vstru.engine..", "io.vstru.journal..", "io.vstru.pipeline..")),
            rule("events stand on numeric alone", noClasses().that().resideInAPackage("io.vstru.event..")
                .should().dependOnClassesThat().resideInAnyPackage("io.vstru.market..", "io.vstru.order..",
                    "io.vstru.engine..", "io.vstru.journal..", "io.vstru.pipeline..", "io.vstru.status..")),
            rule("the core reads no clock", deterministic().should().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(System.class, "nanoTime")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")),
            rule("the core has no threads, files, sockets or chance", deterministic().should()
                .dependOnClassesThat().areAssignableTo(Thread.class)
                .orShould().dependOnClassesThat().areAssignableTo(Random.class)
                .orShould().dependOnClassesThat().areAssignableTo(UUID.class)
                .orShould().dependOnClassesThat().resideInAnyPackage(
                    "java.io..", "java.nio.file..", "java.net..", "java.util.concurrent..")),
            rule("the core iterates no hash order", deterministic().should()
                .dependOnClassesThat().haveFullyQualifiedName("java.util.HashMap")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.HashSet")
                .orShould().callMethod(System.class, "identityHashCode", Object.class)),
            rule("the core uses StrictMath for what Math leaves to the machine", deterministic().should()
                .callMethodWhere(DescribedPredicate.describe("is inexact", call ->
                    call.getTargetOwner().isEquivalentTo(Math.class) && call.getName().matches(INEXACT)))),
            rule("nobody prints to the console but the commands", noClasses().that()
                .resideOutsideOfPackages("io.vstru.replay..", "io.vstru.node..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")));
    }

    private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction deterministic()
    {
        return noClasses().that().resideInAnyPackage(DETERMINISTIC);
    }

    private static DynamicTest onlyIn(final String library, final String... homes)
    {
        return rule(library + " only in " + String.join(", ", homes),
            noClasses().that().resideOutsideOfPackages(homes).should().dependOnClassesThat().resideInAPackage(library));
    }

    private static DynamicTest rule(final String name, final ArchRule rule)
    {
        return DynamicTest.dynamicTest(name, () -> rule.allowEmptyShould(true).check(CLASSES));
    }
}
