package org.huiyin.organisation;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where everybody chooses a password; after a handed-out one nothing else is open. */
@Controller
class PasswordController {

  private final FirstPasswords passwords;

  PasswordController(FirstPasswords passwords) {
    this.passwords = passwords;
  }

  @GetMapping("/password")
  String page(Actor person, Model model) {
    model.addAttribute("userId", person.userId());
    model.addAttribute("first", passwords.mustBeChanged(person.userId()));
    return "password";
  }

  @PostMapping("/api/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(@RequestBody Map<String, String> body, Actor person) {
    passwords.choose(body.get("current"), body.get("fresh"), person);
  }
}
