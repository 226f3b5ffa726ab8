package io.taizhang.query.pages.campaign;

/**
 * A task as a line under its indicator.
 *
 * @param mark the style of its state
 */
record TaskCell(
        String id, String title, String href, String unit, String verified, double share, String mark, String state) {}
