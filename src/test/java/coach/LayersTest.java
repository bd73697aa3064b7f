package coach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayersTest {
    /** From the rim to the floor. A package may use those below it; one that is not listed fails the test. */
    private static final List<String> LAYERS = List.of(
            "cli",
            "partner",
            "encoder",
            "term",
            "journal",
            "yaml",
            "transcript",
            "progress",
            "interview",
            "grading",
            "board",
            "estimate",
            "question",
            "rubric",
            "claim",
            "store",
            "consistency",
            "history",
            "words",
            "text");

    private static final List<String> IMPURE = List.of("cli", "partner", "encoder", "term", "journal", "yaml");

    /** Pure packages of rooms that are not pure as a whole. */
    private static final List<String> PURE = List.of("partner.desk", "partner.packet");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("coach");

    private static String[] pure() {
        return Stream.concat(LAYERS.stream().filter(layer -> !IMPURE.contains(layer)), PURE.stream())
                .map(layer -> "coach." + layer + "..")
                .toArray(String[]::new);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("coach.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pureRoomsDoNotReachTheWorld() {
        noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.util.concurrent..",
                        "org.jline..",
                        "picocli..",
                        "org.yaml..")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Handler|Processor|Wrapper)")
                .check(CLASSES);
    }

    @Test
    void dependenciesPointDown() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String layer : LAYERS) {
            layers = layers.layer(layer).definedBy("coach." + layer + "..");
        }
        for (int i = 0; i < LAYERS.size(); i++) {
            String[] above = LAYERS.subList(0, i).toArray(String[]::new);
            layers = i == 0
                    ? layers.whereLayer(LAYERS.get(i)).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(LAYERS.get(i)).mayOnlyBeAccessedByLayers(above);
        }
        layers.ensureAllClassesAreContainedInArchitectureIgnoring("coach").check(CLASSES);
    }

    @Test
    void theTheoryWingKnowsNothingOfInterviews() {
        noClasses()
                .that()
                .resideInAnyPackage("coach.history..", "coach.consistency..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("coach.question..", "coach.rubric..", "coach.interview..", "coach.grading..")
                .check(CLASSES);
    }

    @Test
    void onlyTextThrowsAtPeople() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .haveSimpleName("CoachException")
                .check(CLASSES);
    }
}
