package org.huiyin.security;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which settings are missing, in one sentence each, instead of a stack trace. */
final class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettings> {

  private static final Map<String, String> WHAT =
      Map.of(
          "HUIYIN_DATABASE_URL", "数据库地址 / address of the database",
          "HUIYIN_DATABASE_OWNER", "数据库所有者账号 / database owner",
          "HUIYIN_DATABASE_OWNER_PASSWORD", "数据库所有者密码 / password of the database owner",
          "HUIYIN_DATABASE_APPLICATION_PASSWORD", "应用的数据库密码 / the application's database password",
          "HUIYIN_SECRECY_ENCRYPTION_KEYSET", "加密密钥文件 / file with the encryption keys",
          "HUIYIN_SECRECY_HASHING_KEYSET", "散列密钥文件 / file with the hashing keys",
          "HUIYIN_ADMIN_PASSWORD",
              "首位管理员的密码，至少 10 位，含大小写字母、数字和符号，不含账号名"
                  + " / password of the first administrator, at least 10 characters with capitals, digits and signs");

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MissingSettings cause) {
    String list =
        cause.variables().stream()
            .map(variable -> "  " + variable + "：" + WHAT.getOrDefault(variable, ""))
            .collect(Collectors.joining("\n"));
    return new FailureAnalysis(
        "以下配置缺少或者不合要求，系统不能启动。/ Huiyin cannot start: these settings are missing or not good enough:\n"
            + list,
        "请在环境变量中设置后重新启动，见 docs/operator.md。试用不用这个 jar：在源代码目录运行 ./mvnw spring-boot:run。"
            + " / Set them in the environment and start again, see docs/operator.md. To try Huiyin out, run"
            + " ./mvnw spring-boot:run in the source directory; this jar carries no database for it.",
        cause);
  }
}
