package org.huiyin.supervision;

import java.util.Locale;
import org.huiyin.deadline.Deadlines;
import org.huiyin.referral.Referral.State;
import org.huiyin.referral.ReferralMoved;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The report answers what was pressed for, its acceptance strikes off. The order of work ends by
 * itself.
 */
@Component
class FollowingReferral {

  private final SupervisionRows rows;
  private final AnsweringSupervision answering;
  private final Deadlines deadlines;
  private final MessageSource texts;

  FollowingReferral(
      SupervisionRows rows,
      AnsweringSupervision answering,
      Deadlines deadlines,
      MessageSource texts) {
    this.rows = rows;
    this.answering = answering;
    this.deadlines = deadlines;
    this.texts = texts;
  }

  @EventListener
  void moved(ReferralMoved moved) {
    rows.inHand(moved.referral().id()).ifPresent(notice -> settle(notice, moved));
    boolean any = rows.of(moved.referral().id()).stream().anyMatch(SupervisionNotice::isOnTheList);
    if (any && moved.to() != State.REPORTED) {
      answering.strikeOffAll(moved.referral(), say(reason(moved.to())), moved.by());
    }
  }

  private static String reason(State to) {
    return switch (to) {
      case ACCEPTED -> "supervision.accepted";
      case TO_CONFERENCE -> "supervision.to-conference";
      default -> "supervision.ended";
    };
  }

  private void settle(SupervisionNotice notice, ReferralMoved moved) {
    if (notice.state() == SupervisionNotice.State.DRAFTED) {
      rows.is(notice.id(), SupervisionNotice.State.DROPPED);
      return;
    }
    deadlines.stop(notice.caseId(), notice.clock(), moved.on());
    if (moved.to() == State.REPORTED) {
      rows.answered(notice.id(), say("supervision.by-report"), moved.on(), null, moved.by());
    } else {
      rows.is(notice.id(), SupervisionNotice.State.UNANSWERED);
    }
  }

  private String say(String key) {
    return texts.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
  }
}
