package org.huiyin.enquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public page for petitioners. Number and code come in the body, so that they stand in no
 * address, no log and no browser's history.
 */
@Controller
class EnquiryController {

  /** Longer than any number or code; what is longer is not looked at. */
  private static final int LONGEST = 40;

  private final ProgressByCode progress;
  private final EnquiryThrottle throttle;

  EnquiryController(ProgressByCode progress, EnquiryThrottle throttle) {
    this.progress = progress;
    this.throttle = throttle;
  }

  @GetMapping("/query")
  String page() {
    return "enquiry";
  }

  @PostMapping("/query")
  String ask(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String asked = plain(number);
    String address = request.getRemoteAddr();
    if (!throttle.lets(address, asked)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttle.waitSeconds()));
      model.addAttribute("refusal", "enquiry.tooMany");
      return "enquiry";
    }
    Optional<Progress> found = progress.of(asked, plain(code));
    if (found.isPresent()) {
      throttle.forgive(address, asked);
      model.addAttribute("number", asked);
      model.addAttribute("progress", found.get());
    } else {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("refusal", "enquiry.notFound");
    }
    return "enquiry";
  }

  /** As it is printed, whatever a phone's keyboard made of it. */
  private static String plain(String entered) {
    String text = entered.length() > LONGEST ? "" : entered;
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Cntrl}]", "")
        .replaceAll("\\p{Pd}", "-")
        .toUpperCase(Locale.ROOT);
  }
}
