package org.huiyin.engine.guard;

/**
 * A user task with the form that it will show once a shipment has come in.
 *
 * @param taskName what the model calls it, the id where it has no name
 * @param file name of the form's file
 */
public record FormAtTask(
    String processKey, String taskId, String taskName, String file, byte[] form) {}
