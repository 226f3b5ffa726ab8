package io.taizhang.api.renovation;

import io.taizhang.api.constraint.Fen;
import io.taizhang.api.constraint.Id;

/** What part of an estimate a fund bears. */
public record FundLine(@Id String fundId, @Fen long amountFen) {}
