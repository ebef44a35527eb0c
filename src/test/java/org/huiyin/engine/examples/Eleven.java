package org.huiyin.engine.examples;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** One class too many that touches the engine's inside. */
public final class Eleven {

  private Eleven() {}

  public static Class<?>[] classes() {
    return new Class<?>[] {
      First.class,
      Second.class,
      Third.class,
      Fourth.class,
      Fifth.class,
      Sixth.class,
      Seventh.class,
      Eighth.class,
      Ninth.class,
      Tenth.class,
      Eleventh.class
    };
  }
}

final class First {
  CommandContext context;
}

final class Second {
  CommandContext context;
}

final class Third {
  CommandContext context;
}

final class Fourth {
  CommandContext context;
}

final class Fifth {
  CommandContext context;
}

final class Sixth {
  CommandContext context;
}

final class Seventh {
  CommandContext context;
}

final class Eighth {
  CommandContext context;
}

final class Ninth {
  CommandContext context;
}

final class Tenth {
  CommandContext context;
}

final class Eleventh {
  CommandContext context;
}
