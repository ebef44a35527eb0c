package org.huiyin.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.engine.examples.Eleven;
import org.huiyin.engine.examples.WrongInTheEngineRoom;
import org.huiyin.house.examples.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that has never been red may hold nothing: each is shown a class that breaks it. */
class HouseRulesSeenRedTest {

  private static final JavaClasses WRONG =
      new ClassFileImporter()
          .importClasses(
              Stream.of(
                      Stream.of(Wrong.class.getDeclaredClasses()),
                      Stream.of(WrongInTheEngineRoom.class.getDeclaredClasses()),
                      Stream.of(Eleven.classes()))
                  .flatMap(classes -> classes)
                  .toList());

  @ParameterizedTest
  @CsvSource({
    "onlyProcessPackagesAndTheEngineRoomKnowCamunda, KnowsCamunda",
    "theEngineRoomKnowsNoCapability, KnowsACapability",
    "packagesHaveNoCycles, InACircle KnowsWhoKnowsIt",
    "nothingIsCalledUtilHelperOrManager, DateUtil",
    "nothingIsCalledUtilHelperOrManager, CaseHelper",
    "nothingIsCalledUtilHelperOrManager, CaseManager",
    "timeComesFromTheClock, TodayByItself",
    "timeComesFromTheClock, NowByItself",
    "timeComesFromTheClock, NowWithOffsetByItself",
    "timeComesFromTheClock, InstantByItself",
    "timeComesFromTheClock, DateByItself",
    "timeComesFromTheClock, TodayOfAZone",
    "timeComesFromTheClock, HourByItself",
    "timeComesFromTheClock, MonthByItself",
    "timeComesFromTheClock, MillisecondsByItself",
    "theClassesThatTouchTheEnginesInsideAreKnown, KnowsTheInside",
    "theClassesThatTouchTheEnginesInsideAreKnown, First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh",
    "everyPackageSaysInASentenceWhatItIsFor, KnowsCamunda"
  })
  void aRuleIsBroken(String rule, String by) {
    Set<String> names = Set.of(by.split(" "));
    JavaClasses wrong =
        WRONG.that(
            new DescribedPredicate<JavaClass>(by) {
              @Override
              public boolean test(JavaClass example) {
                return names.contains(example.getSimpleName());
              }
            });
    assertThat(wrong).hasSameSizeAs(names);

    assertThatThrownBy(() -> check(rule, wrong)).isInstanceOf(AssertionError.class);
  }

  @Test
  void everyRuleOfTheHouseIsSeenRedHere() throws Exception {
    Set<String> rules =
        Stream.<AnnotatedElement>concat(
                Stream.of(HouseTest.class.getDeclaredFields()),
                Stream.of(HouseTest.class.getDeclaredMethods()))
            .filter(member -> member.isAnnotationPresent(ArchTest.class))
            .map(member -> ((Member) member).getName())
            .collect(Collectors.toCollection(TreeSet::new));
    CsvSource shown =
        getClass()
            .getDeclaredMethod("aRuleIsBroken", String.class, String.class)
            .getAnnotation(CsvSource.class);

    assertThat(Stream.of(shown.value()).map(line -> line.split(",")[0])).containsAll(rules);
  }

  private static void check(String rule, JavaClasses classes) throws Throwable {
    for (Field field : HouseTest.class.getDeclaredFields()) {
      if (field.getName().equals(rule)) {
        ((ArchRule) field.get(null)).check(classes);
        return;
      }
    }
    Method method = HouseTest.class.getDeclaredMethod(rule, JavaClasses.class);
    try {
      method.invoke(null, classes);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
