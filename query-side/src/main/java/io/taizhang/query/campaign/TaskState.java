package io.taizhang.query.campaign;

/** Whether a task is still to be done; whether it is overdue stands beside it. */
public enum TaskState {
    OPEN,
    COMPLETED,
    CANCELLED
}
