package org.huiyin.house.examples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.huiyin.engine.examples.WrongInTheEngineRoom;

/** One class for each thing that the house forbids; HouseRulesSeenRedTest shows that it does. */
public final class Wrong {

  private Wrong() {}

  static final class KnowsCamunda {
    TaskService tasks;
  }

  static final class KnowsTheInside {
    CommandContext context;
  }

  /** The engine room's example knows this package too. */
  public static final class InACircle {
    WrongInTheEngineRoom.KnowsWhoKnowsIt other;
  }

  static final class DateUtil {}

  static final class CaseHelper {}

  static final class CaseManager {}

  static final class TodayByItself {
    LocalDate value = LocalDate.now();
  }

  static final class NowByItself {
    LocalDateTime value = LocalDateTime.now();
  }

  static final class NowWithOffsetByItself {
    OffsetDateTime value = OffsetDateTime.now();
  }

  static final class InstantByItself {
    Instant value = Instant.now();
  }

  static final class DateByItself {
    Date value = new Date();
  }

  static final class TodayOfAZone {
    LocalDate value = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  static final class HourByItself {
    LocalTime value = LocalTime.now();
  }

  static final class MonthByItself {
    YearMonth value = YearMonth.now();
  }

  static final class MillisecondsByItself {
    long value = System.currentTimeMillis();
  }
}
