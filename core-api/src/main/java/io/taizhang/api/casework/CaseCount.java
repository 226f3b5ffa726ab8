package io.taizhang.api.casework;

/** @param count may be below zero where something is taken back */
public record CaseCount(CaseMeasure measure, long count) {}
