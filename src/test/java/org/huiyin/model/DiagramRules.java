package org.huiyin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

/** The picture of a process is pleasant to read, and stays so when somebody edits it. */
abstract class DiagramRules {

  private final String process;
  private final Set<String> back;
  private final List<String> straightLine;
  private final BpmnModelInstance model;
  private final Map<String, BpmnShape> shapes;
  private final Map<String, BpmnEdge> edges;

  /**
   * @param back flows that go back to what was done before
   * @param straightLine the usual way
   */
  DiagramRules(String process, Set<String> back, List<String> straightLine) {
    this.process = process;
    this.back = back;
    this.straightLine = straightLine;
    this.model = Bpmn.readModelFromFile(Path.of("processes/" + process + ".bpmn").toFile());
    this.shapes =
        model.getModelElementsByType(BpmnShape.class).stream()
            .collect(
                Collectors.toMap(shape -> shape.getBpmnElement().getId(), Function.identity()));
    this.edges =
        model.getModelElementsByType(BpmnEdge.class).stream()
            .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), Function.identity()));
  }

  private record Segment(SequenceFlow flow, Line2D line) {}

  @Test
  void everythingInTheModelIsInThePicture() {
    assertThat(all(FlowNode.class))
        .allSatisfy(node -> assertThat(shapes).containsKey(node.getId()));
    assertThat(all(SequenceFlow.class))
        .allSatisfy(flow -> assertThat(edges).containsKey(flow.getId()));
  }

  @Test
  void theUsualWayIsOneStraightLineFromLeftToRight() {
    List<Rectangle2D> line = straightLine.stream().map(this::box).toList();
    assertThat(line).extracting(Rectangle2D::getCenterY).containsOnly(line.get(0).getCenterY());
    assertThat(line).extracting(Rectangle2D::getCenterX).isSorted();
  }

  @Test
  void workFlowsToTheRightAndOnlyWhatIsSentBackFlowsLeft() {
    for (SequenceFlow flow : all(SequenceFlow.class)) {
      double from = box(flow.getSource().getId()).getCenterX();
      double to = box(flow.getTarget().getId()).getCenterX();
      if (back.contains(flow.getId())) {
        assertThat(to).as(flow.getId()).isLessThan(from);
      } else {
        assertThat(to).as(flow.getId()).isGreaterThanOrEqualTo(from);
      }
    }
  }

  @Test
  void everyLineTouchesWhatItConnectsAndRunsStraight() {
    for (SequenceFlow flow : all(SequenceFlow.class)) {
      List<Segment> segments = segments(flow);
      assertThat(segments)
          .allMatch(
              s -> s.line().getX1() == s.line().getX2() || s.line().getY1() == s.line().getY2());
      Line2D first = segments.get(0).line();
      Line2D last = segments.get(segments.size() - 1).line();
      assertThat(grown(box(flow.getSource().getId())).contains(first.getP1()))
          .as(flow.getId())
          .isTrue();
      assertThat(grown(box(flow.getTarget().getId())).contains(last.getP2()))
          .as(flow.getId())
          .isTrue();
    }
  }

  @Test
  void noLinesCross() {
    List<Segment> all = new ArrayList<>();
    all(SequenceFlow.class).forEach(flow -> all.addAll(segments(flow)));
    for (Segment one : all) {
      for (Segment other : all) {
        if (!related(one.flow(), other.flow())) {
          assertThat(one.line().intersectsLine(other.line()))
              .as("%s and %s", one.flow().getId(), other.flow().getId())
              .isFalse();
        }
      }
    }
  }

  @Test
  void noLineRunsThroughAStepAndNoStepsOverlap() {
    List<FlowNode> nodes =
        all(FlowNode.class).stream()
            .filter(n -> !(n instanceof SubProcess || n instanceof BoundaryEvent))
            .toList();
    for (FlowNode node : nodes) {
      for (FlowNode other : nodes) {
        assertThat(node != other && box(node.getId()).intersects(box(other.getId())))
            .as("%s and %s", node.getId(), other.getId())
            .isFalse();
      }
      for (SequenceFlow flow : all(SequenceFlow.class)) {
        boolean own =
            flow.getSource() == node
                || flow.getTarget() == node
                || onBoundaryOf(node, flow.getSource());
        assertThat(
                !own
                    && segments(flow).stream()
                        .anyMatch(s -> s.line().intersects(box(node.getId()))))
            .as("%s through %s", flow.getId(), node.getId())
            .isFalse();
      }
    }
  }

  @Test
  void everyLabelIsPlacedAndCoversNothing() {
    all(FlowNode.class).stream()
        .filter(node -> node instanceof Event || node instanceof Gateway)
        .forEach(
            node ->
                assertThat(shapes.get(node.getId()).getBpmnLabel()).as(node.getId()).isNotNull());
    List<Rectangle2D> labels =
        model.getModelElementsByType(BpmnLabel.class).stream()
            .map(label -> rectangle(label.getBounds()))
            .toList();
    List<Shape> steps =
        all(FlowNode.class).stream()
            .filter(n -> !(n instanceof SubProcess))
            .map(this::outline)
            .toList();
    for (Rectangle2D label : labels) {
      assertThat(labels).filteredOn(other -> other != label).noneMatch(label::intersects);
      assertThat(steps).as("label at %s", label).noneMatch(step -> step.intersects(label));
      for (SequenceFlow flow : all(SequenceFlow.class)) {
        assertThat(segments(flow))
            .as("%s through %s", flow.getId(), label)
            .noneMatch(s -> s.line().intersects(label));
      }
    }
  }

  @Test
  void thePictureInTheGuideShowsThisModel() throws IOException {
    String picture = Files.readString(Path.of("docs/images/" + process + ".svg"));
    Set<String> shown =
        Pattern.compile("data-element-id=\"([^\"]+)\"")
            .matcher(picture)
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toSet());
    assertThat(shown).containsAll(shapes.keySet()).containsAll(edges.keySet());
  }

  private static boolean related(SequenceFlow one, SequenceFlow other) {
    return one.getSource() == other.getSource()
        || one.getTarget() == other.getTarget()
        || one.getSource() == other.getTarget()
        || one.getTarget() == other.getSource();
  }

  private static boolean onBoundaryOf(FlowNode node, FlowNode source) {
    return source instanceof BoundaryEvent event && event.getAttachedTo() == node;
  }

  private List<Segment> segments(SequenceFlow flow) {
    List<Waypoint> points = new ArrayList<>(edges.get(flow.getId()).getWaypoints());
    List<Segment> segments = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Waypoint from = points.get(i - 1);
      Waypoint to = points.get(i);
      segments.add(
          new Segment(flow, new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY())));
    }
    return segments;
  }

  private Shape outline(FlowNode node) {
    Rectangle2D box = box(node.getId());
    if (!(node instanceof Gateway)) {
      return box;
    }
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(box.getMinX(), box.getCenterY());
    diamond.lineTo(box.getCenterX(), box.getMinY());
    diamond.lineTo(box.getMaxX(), box.getCenterY());
    diamond.lineTo(box.getCenterX(), box.getMaxY());
    diamond.closePath();
    return diamond;
  }

  private static Rectangle2D grown(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() - 1, box.getY() - 1, box.getWidth() + 2, box.getHeight() + 2);
  }

  private Rectangle2D box(String id) {
    return rectangle(shapes.get(id).getBounds());
  }

  private static Rectangle2D rectangle(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(
      Class<T> type) {
    return model.getModelElementsByType(type);
  }
}
