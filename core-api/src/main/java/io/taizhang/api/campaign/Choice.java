package io.taizhang.api.campaign;

import io.taizhang.api.constraint.Id;

/** The option somebody chose. */
public record Choice(@Id String questionCode, @Id String optionCode) {}
