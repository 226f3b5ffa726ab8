package io.taizhang.query.pages;

/**
 * A command that the reader may issue now, as it is offered.
 *
 * @param command {@code renovation/request-payment}
 * @param href of its form, what is known filled in
 */
public record Action(String command, String title, String href) {}
