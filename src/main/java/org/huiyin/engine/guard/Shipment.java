package org.huiyin.engine.guard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one deployment, those it was completed with included. */
public final class Shipment {

  /** What is deployed already. */
  interface Shelf {

    /** The newest deployed file that defines an id. */
    Optional<Map.Entry<String, byte[]>> newest(Reference.Kind kind, String id);

    /** The files of the newest version of every process. */
    default Map<String, byte[]> newestProcesses() {
      return Map.of();
    }
  }

  private final Map<String, byte[]> files;
  private final List<ModelFile> models;
  private final Shelf shelf;

  private Shipment(Map<String, byte[]> files, List<ModelFile> models, Shelf shelf) {
    this.files = files;
    this.models = models;
    this.shelf = shelf;
  }

  static Shipment of(Map<String, byte[]> files, Shelf shelf) {
    Map<String, byte[]> sorted = new TreeMap<>(files);
    return new Shipment(
        sorted,
        sorted.entrySet().stream()
            .filter(file -> ModelFile.isModel(file.getKey()))
            .map(file -> ModelFile.read(file.getKey(), file.getValue()))
            .toList(),
        shelf);
  }

  /** Content by file name. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** The process models and decision tables. */
  public List<ModelFile> models() {
    return models;
  }

  /** Whether the id is defined by one of these files. */
  boolean defines(Reference reference) {
    return reference.kind() == Reference.Kind.FORM
        ? formIds().anyMatch(reference.id()::equals)
        : models.stream().anyMatch(model -> model.defines(reference));
  }

  boolean isDeployed(Reference reference) {
    return shelf.newest(reference.kind(), reference.id()).isPresent();
  }

  /**
   * With the newest deployed processes that bind one of its files to their deployment, for they
   * would go on with the old one; and with the newest deployed files for all that its models bind
   * and that it lacks.
   */
  Shipment completed() {
    return withBinders().withMissing();
  }

  private Shipment withBinders() {
    Map<String, byte[]> all = new TreeMap<>(files);
    shelf.newestProcesses().entrySet().stream()
        .filter(file -> bindsPartOfThis(ModelFile.read(file.getKey(), file.getValue())))
        .forEach(file -> all.putIfAbsent(file.getKey(), file.getValue()));
    return all.size() == files.size() ? this : of(all, shelf).withBinders();
  }

  private boolean isReplaced(ModelFile model) {
    return model.processIds().stream()
        .anyMatch(id -> models.stream().anyMatch(own -> own.processIds().contains(id)));
  }

  private boolean bindsPartOfThis(ModelFile model) {
    return !isReplaced(model)
        && model.references().stream()
            .anyMatch(reference -> reference.boundToDeployment() && defines(reference));
  }

  private Shipment withMissing() {
    Map<String, byte[]> all = new TreeMap<>(files);
    missing()
        .map(reference -> shelf.newest(reference.kind(), reference.id()))
        .flatMap(Optional::stream)
        .forEach(file -> all.putIfAbsent(file.getKey(), file.getValue()));
    return all.size() == files.size() ? this : of(all, shelf).withMissing();
  }

  /** What its models bind to the deployment and no file of it defines. */
  Stream<Reference> missing() {
    return models.stream()
        .map(ModelFile::references)
        .flatMap(Collection::stream)
        .filter(Reference::boundToDeployment)
        .filter(reference -> !defines(reference));
  }

  /**
   * Every user task that this shipment touches with the form that it will show: those of its own
   * models, and those of deployed processes that always show the newest form.
   */
  public List<FormAtTask> formsAtTasks() {
    Map<String, Map.Entry<String, byte[]>> own = forms();
    return Stream.concat(
            models.stream(),
            shelf.newestProcesses().entrySet().stream()
                .map(file -> ModelFile.read(file.getKey(), file.getValue()))
                .filter(model -> !isReplaced(model)))
        .flatMap(model -> formsAt(model, own))
        .toList();
  }

  private Stream<FormAtTask> formsAt(ModelFile model, Map<String, Map.Entry<String, byte[]>> own) {
    boolean ours = models.contains(model);
    return model.tasksWithForms().stream()
        .filter(at -> ours || own.containsKey(at.formId()))
        .flatMap(
            at ->
                Optional.ofNullable(own.get(at.formId()))
                    .or(() -> shelf.newest(Reference.Kind.FORM, at.formId()))
                    .stream()
                    .map(form -> at.showing(form.getKey(), form.getValue())));
  }

  private Stream<String> formIds() {
    return forms().keySet().stream();
  }

  /** By id. */
  private Map<String, Map.Entry<String, byte[]>> forms() {
    Map<String, Map.Entry<String, byte[]>> forms = new TreeMap<>();
    files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".form"))
        .forEach(file -> FormId.of(file.getValue()).ifPresent(id -> forms.put(id, file)));
    return forms;
  }
}
