package io.taizhang.command.fund;

/** A payment, named so that no other has the same name: its id is unique within its project only. */
record PaymentKey(String projectId, String paymentId) {

    String beneficiary() {
        return "project/" + projectId;
    }

    @Override
    public String toString() {
        return projectId + "/" + paymentId;
    }
}
