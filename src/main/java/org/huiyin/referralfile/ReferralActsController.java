package org.huiyin.referralfile;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.referral.EnteringFromPaper;
import org.huiyin.referral.ReferralNotes;
import org.huiyin.referral.ReferralPapers.Role;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.supervision.AnsweringSupervision;
import org.huiyin.supervision.SupervisionNotice.Level;
import org.huiyin.supervision.SupervisionNotice.Reason;
import org.huiyin.supervision.Supervisions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The acts on a referral that need no task. */
@RestController
@RequestMapping("/api/referrals/{id}")
class ReferralActsController {

  private final ReferralActs acts;
  private final ReferralNotes notes;
  private final EnteringFromPaper entering;
  private final Supervisions supervisions;
  private final AnsweringSupervision answering;
  private final NamingWhoDoesIt naming;
  private final PetitionersPhone phone;
  private final Clock clock;

  ReferralActsController(
      ReferralActs acts,
      ReferralNotes notes,
      EnteringFromPaper entering,
      Supervisions supervisions,
      AnsweringSupervision answering,
      NamingWhoDoesIt naming,
      PetitionersPhone phone,
      Clock clock) {
    this.acts = acts;
    this.notes = notes;
    this.entering = entering;
    this.supervisions = supervisions;
    this.answering = answering;
    this.naming = naming;
    this.phone = phone;
    this.clock = clock;
  }

  /** What a person says with an act; which parts count depends on the act. */
  record Said(
      String wording,
      LocalDate occurredOn,
      Long document,
      String reason,
      String level,
      String requirement,
      String to) {

    LocalDate on(Clock clock) {
      return occurredOn == null ? LocalDate.now(clock) : occurredOn;
    }
  }

  /** A line on how the work goes. */
  @PostMapping("/note")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void note(@PathVariable long id, @RequestBody Said said, Actor by) {
    notes.add(id, said.on(clock), said.wording(), by);
  }

  /**
   * @param answer whether it is the copy of the unit's answer to the petitioner
   */
  @PostMapping("/documents")
  long bring(
      @PathVariable long id,
      @RequestParam MultipartFile file,
      @RequestParam String title,
      @RequestParam(defaultValue = "false") boolean answer,
      Actor by)
      throws IOException {
    return acts.bring(
        id,
        answer ? Role.ANSWER : Role.EVIDENCE,
        title,
        file.getContentType(),
        file.getBytes(),
        by);
  }

  @PostMapping("/enclosure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enclose(@PathVariable long id, @RequestBody Said said, Actor by) {
    if (said.document() == null) {
      throw new Refusal(Fault.at("document", "document.unknown"));
    }
    acts.enclose(id, said.document(), by);
  }

  /** 指定专人. */
  @PostMapping("/naming")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void name(@PathVariable long id, @RequestBody Said said, Actor by) {
    naming.name(id, said.to(), by);
  }

  /** The petitioner's phone in full, for a reason that is written down. */
  @PostMapping("/unmasking")
  Reached unmask(@PathVariable long id, @RequestBody Said said, Actor by) {
    return new Reached(phone.inClear(id, said.wording(), by));
  }

  /**
   * @param phone {@code null} where nobody has left one
   */
  record Reached(String phone) {}

  /** 代录. */
  @PostMapping("/entering")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enterForReceiver(@PathVariable long id, Actor by) {
    entering.take(id, by);
  }

  @PostMapping("/supervision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void supervise(@PathVariable long id, @RequestBody Said said, Actor by) {
    supervisions.ask(
        id,
        code(Reason.class, "reason", said.reason()),
        said.wording(),
        said.requirement(),
        code(Level.class, "level", said.level()),
        by);
  }

  @PostMapping("/supervision/{notice}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable long id, @PathVariable long notice, @RequestBody Said said, Actor by) {
    if (supervisions.get(notice).referralId() != id) {
      throw new NoSuchCase();
    }
    answering.answer(notice, said.wording(), said.on(clock), said.document(), by);
  }

  /** 销号. */
  @PostMapping("/striking-off")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void strikeOff(@PathVariable long id, @RequestBody Said said, Actor by) {
    answering.strikeOff(id, said.wording(), by);
  }

  private static <E extends Enum<E>> E code(Class<E> codes, String field, String code) {
    if (code == null) {
      return null;
    }
    for (E one : codes.getEnumConstants()) {
      if (one.name().equals(code)) {
        return one;
      }
    }
    throw new Refusal(Fault.at(field, "referralfile.code-unknown"));
  }
}
