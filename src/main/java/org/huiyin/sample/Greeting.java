package org.huiyin.sample;

import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words of a start: where to log in, and as whom. */
@Component
@Profile("sample")
class Greeting {

  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private static final int NAMED = 8;

  private final Environment environment;
  private final SampleAccounts accounts;
  private final MessageSource messages;

  Greeting(Environment environment, SampleAccounts accounts, MessageSource messages) {
    this.environment = environment;
    this.accounts = accounts;
    this.messages = messages;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void greet() {
    LOG.info(text());
  }

  String text() {
    String people =
        accounts.list().stream()
            .limit(NAMED)
            .map(account -> "%s（%s %s）".formatted(account.userId(), account.role(), account.name()))
            .collect(Collectors.joining("  "));
    String address =
        "http://localhost:"
            + environment.getProperty("local.server.port")
            + "/camunda/app/tasklist/default/";
    return messages.getMessage(
        "system.greeting",
        new Object[] {address, people, SampleAccounts.PASSWORD, accounts.list().size()},
        Locale.SIMPLIFIED_CHINESE);
  }
}
