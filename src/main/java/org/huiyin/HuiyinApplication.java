package org.huiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Huiyin: the engine, its web apps, our own endpoints and the sweeps. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class HuiyinApplication {

  public static void main(String[] args) {
    SpringApplication.run(HuiyinApplication.class, args);
  }
}
