package org.huiyin.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "org.huiyin", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  private static final String INSIDE = "org.camunda.bpm.engine.impl";

  /** At most ten. Whoever moves to a fork rewrites these and renames the rest. */
  private static final Set<String> AT_THE_INSIDE =
      Set.of(
          "org.huiyin.engine.EngineTime",
          "org.huiyin.engine.form.GatedForms",
          "org.huiyin.engine.form.GatedTasks",
          "org.huiyin.engine.form.OpenTask",
          "org.huiyin.engine.form.Passage",
          "org.huiyin.engine.guard.FewerReads",
          "org.huiyin.engine.guard.GuardedDeployments",
          "org.huiyin.engine.guard.ModelExpressions",
          "org.huiyin.engine.history.FailuresWithoutWords",
          "org.huiyin.engine.history.LeanHistoryPlugin");

  private static final Path WAY_OUT = Path.of("docs/adr/the-engine-and-the-way-to-a-fork.md");

  @ArchTest
  static final ArchRule onlyProcessPackagesAndTheEngineRoomKnowCamunda =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.huiyin.engine..", "org.huiyin..process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule theEngineRoomKnowsNoCapability =
      noClasses()
          .that()
          .resideInAPackage("org.huiyin.engine..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.huiyin..")
                  .and(
                      resideOutsideOfPackages(
                          "org.huiyin.engine..",
                          "org.huiyin.refusal..",
                          "org.huiyin.audit..",
                          "org.huiyin.clock..",
                          "org.huiyin.secrecy..",
                          "org.huiyin.trace..")));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.huiyin.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingIsCalledUtilHelperOrManager =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager");

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethodWhere(asksTheMachineForTheTime())
          .orShould()
          .callConstructor(java.util.Date.class);

  @ArchTest
  static void theClassesThatTouchTheEnginesInsideAreKnown(JavaClasses house) throws IOException {
    Set<String> touching =
        house.stream()
            .filter(
                c ->
                    c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith(INSIDE)))
            .map(HouseTest::outermost)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(touching).isEqualTo(new TreeSet<>(AT_THE_INSIDE)).hasSizeLessThanOrEqualTo(10);
    String wayOut = Files.readString(WAY_OUT);
    assertThat(AT_THE_INSIDE)
        .allMatch(name -> wayOut.contains("`" + name.replaceFirst(".*\\.", "") + "`"));
  }

  @ArchTest
  static void everyPackageSaysInASentenceWhatItIsFor(JavaClasses house) {
    Set<String> silent =
        house.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.getName().equals("org.huiyin"))
            .filter(p -> p.tryGetPackageInfo().isEmpty() && !hasPackageInfoSource(p))
            .map(JavaPackage::getName)
            .collect(Collectors.toSet());

    assertThat(silent).isEmpty();
  }

  /** Whatever java.time says of now without being handed a Clock, also for a zone. */
  private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
    return DescribedPredicate.describe(
        "asks the machine for the time",
        call ->
            call.getTarget().getName().equals("currentTimeMillis")
                || call.getTarget().getName().equals("now")
                    && call.getTargetOwner().getPackageName().startsWith("java.time")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)));
  }

  private static boolean hasPackageInfoSource(JavaPackage p) {
    return Files.exists(
        Path.of("src/main/java", p.getName().replace('.', '/'), "package-info.java"));
  }

  private static String outermost(JavaClass c) {
    return c.getName().replaceAll("\\$.*", "");
  }
}
