package org.huiyin.signing;

import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The list to sign: a page, and the calls it lives on. For the chair, who may act as chair, who
 * signs by his office elsewhere, and whoever else has something to sign.
 */
@Controller
class SigningController {

  /** More than anybody reads in one sitting. */
  private static final int MOST_AT_ONCE = 200;

  private final SigningList list;

  SigningController(SigningList list) {
    this.list = list;
  }

  record Chosen(List<String> taskIds) {}

  @GetMapping("/sign")
  String page(Actor reader, Model model) {
    maySign(reader);
    model.addAttribute("lines", list.of(reader));
    return "sign";
  }

  @GetMapping("/api/signing")
  @ResponseBody
  List<SigningList.Line> lines(Actor reader) {
    maySign(reader);
    return list.of(reader);
  }

  /** For the link in Tasklist; says nothing of any case, and none to who signs nothing. */
  @GetMapping("/api/signing/count")
  @ResponseBody
  Map<String, Integer> count(Actor reader) {
    return Map.of("count", list.isFor(reader) ? list.count(reader) : 0);
  }

  @PostMapping("/api/signing")
  @ResponseBody
  List<SigningList.Outcome> sign(@RequestBody Chosen chosen, Actor by) {
    maySign(by);
    if (chosen.taskIds() == null
        || chosen.taskIds().isEmpty()
        || chosen.taskIds().size() > MOST_AT_ONCE) {
      throw new Refusal(Fault.of("signing.choose", MOST_AT_ONCE));
    }
    return list.sign(chosen.taskIds(), by);
  }

  private void maySign(Actor actor) {
    if (!list.isFor(actor)) {
      throw new AccessDeniedException("signing");
    }
  }
}
