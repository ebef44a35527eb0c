package org.huiyin.engine.guard;

import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.huiyin.refusal.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The models, decision tables and forms that come with the program. They are deployed once, when
 * the engine has none; from then on they belong to the analysts. Newer ones are offered, and come
 * in only when a person says so.
 */
@Component
public class ShippedModels {

  private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);
  private static final String NAME = "huiyin";

  private final RepositoryService repository;
  private final String name;
  private final Supplier<Map<String, byte[]>> shipped;

  @Autowired
  ShippedModels(RepositoryService repository) {
    this(repository, NAME, ShippedFiles::onClassPath);
  }

  ShippedModels(RepositoryService repository, String name, Supplier<Map<String, byte[]>> shipped) {
    this.repository = repository;
    this.name = name;
    this.shipped = shipped;
  }

  /**
   * At start-up.
   *
   * @throws StartRefused naming file and element: a house without its models would take in visits
   *     and lose them
   */
  public void bringInFirstTime() {
    if (repository.createDeploymentQuery().deploymentName(name).count() == 0) {
      try {
        deploy();
      } catch (WebApplicationException | ProcessEngineException e) {
        throw new StartRefused(
            "随系统提供的流程、表单或决策表有误，系统没有启动，什么也没有部署。"
                + "/ The shipped models are refused; nothing was deployed.",
            e.getMessage().lines().toList(),
            "请改正上面指出的文件后重新打包启动；正式发布的版本不应出现这种情况，请与提供者联系。"
                + "/ Mend the files named above and start again.");
      }
    } else if (!offered().isEmpty()) {
      LOG.info(
          "Newer shipped models are offered, not deployed: {}. See /api/models/offered.",
          offered());
    }
  }

  /**
   * The shipped files that differ from those that were shipped when they last came in; empty if
   * none is newer.
   */
  public List<String> offered() {
    Map<String, byte[]> before = lastBroughtIn();
    return shipped.get().entrySet().stream()
        .filter(file -> !Arrays.equals(file.getValue(), before.get(file.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Deploys the shipped files as the newest versions. They then stand before an analyst's own,
   * which are kept.
   */
  public void bringIn() {
    if (!offered().isEmpty()) {
      deploy();
    }
  }

  private void deploy() {
    Map<String, byte[]> files = shipped.get();
    if (files.isEmpty()) {
      return;
    }
    DeploymentBuilder builder =
        repository.createDeployment().name(name).source("huiyin").enableDuplicateFiltering(false);
    files.forEach(
        (file, content) -> builder.addInputStream(file, new ByteArrayInputStream(content)));
    builder.deploy();
  }

  private Map<String, byte[]> lastBroughtIn() {
    Map<String, byte[]> files = new TreeMap<>();
    List<Deployment> latest =
        repository
            .createDeploymentQuery()
            .deploymentName(name)
            .orderByDeploymentTime()
            .desc()
            .listPage(0, 1);
    for (Deployment deployment : latest) {
      for (String file : repository.getDeploymentResourceNames(deployment.getId())) {
        files.put(file, read(repository.getResourceAsStream(deployment.getId(), file)));
      }
    }
    return files;
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("A model cannot be read", e);
    }
  }
}
