package org.huiyin.client;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The client knows the house as any stranger does: by its REST, its pages and its forms. */
class StrangerTest {

  private static final JavaClasses TESTS =
      new ClassFileImporter().importPath(Path.of("target/test-classes/org/huiyin"));

  @Test
  void theClientKnowsNothingOfTheHousesJava() {
    noClasses()
        .that()
        .resideInAPackage("org.huiyin.client")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.huiyin..").and(not(resideInAPackage("org.huiyin.client"))))
        .check(TESTS);
  }

  /** Those that look at the result afterwards, and that start the sample, do know it. */
  @Test
  void norDoTheScriptsByWhichItHandlesLetters() {
    noClasses()
        .that()
        .resideInAPackage("org.huiyin.letters.ways")
        .and()
        .haveSimpleNameNotEndingWith("Test")
        .and()
        .doNotHaveSimpleName("HandledLetters")
        .and()
        .doNotHaveSimpleName("ToldStory")
        .and()
        .doNotHaveSimpleName("FiftyLetters")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.huiyin..")
                .and(not(resideInAnyPackage("org.huiyin.client", "org.huiyin.letters.."))))
        .check(TESTS);
  }
}
