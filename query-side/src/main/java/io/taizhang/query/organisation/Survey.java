package io.taizhang.query.organisation;

import io.taizhang.api.organisation.Condition;
import java.time.LocalDate;
import java.util.List;

/**
 * What the last survey of a place found.
 *
 * @param times how often the place has been surveyed
 */
public record Survey(LocalDate surveyedOn, Condition condition, List<String> defects, List<String> needs, int times) {}
