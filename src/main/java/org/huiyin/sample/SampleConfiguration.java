package org.huiyin.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.organisation.Founding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;

/** The invented township, from a file beside the code. */
@Configuration(proxyBeanMethods = false)
@Profile("sample")
class SampleConfiguration {

  /** Belongs to nobody's post: looks after accounts and models. */
  static final String ADMINISTRATOR = "admin";

  private static final List<String> FIRST =
      List.of("clerk", "clerk2", "chair", "vicechair", "member1");

  @Bean
  Founding samplePlan(@Value("classpath:sample/qingshan.json") Resource file, ObjectMapper json)
      throws IOException {
    return json.readValue(file.getURL(), Founding.class);
  }

  @Bean
  SampleAccounts sampleAccounts(Founding plan) {
    Stream<SampleAccount> people =
        plan.people().stream()
            .filter(p -> p.userId() != null)
            .map(p -> new SampleAccount(p.userId(), p.name(), p.post(), SampleAccounts.PASSWORD))
            .sorted((a, b) -> Integer.compare(rank(a), rank(b)));
    SampleAccount admin = new SampleAccount(ADMINISTRATOR, "管理员", "系统管理员", SampleAccounts.PASSWORD);
    return new SampleAccounts(Stream.concat(people, Stream.of(admin)).toList());
  }

  private static int rank(SampleAccount account) {
    int place = FIRST.indexOf(account.userId());
    return place < 0 ? FIRST.size() : place;
  }
}
