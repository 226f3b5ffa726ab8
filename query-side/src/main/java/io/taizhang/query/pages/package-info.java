/**
 * The pages, and what they are made of. Every page is made on the server, works without scripts as far as it only shows
 * things, and is kept current by them.
 *
 * <h2>A context's pages</h2>
 *
 * <p>One small controller in {@code query.pages.<context>}, found by itself. It implements {@link
 * io.taizhang.query.pages.InNavigation} to stand in the navigation, takes a
 * {@link io.taizhang.query.pages.Frame} as a parameter in each of its methods and puts what a template shows into the model.
 * Templates are {@code templates/<context>/….html} and stand in the frame:
 *
 * <pre>{@code
 * <html xmlns:th="http://www.thymeleaf.org" th:replace="~{frame :: page(~{::title}, ~{::main})}">
 * <head><title th:text="#{section.fund}">资金</title></head>
 * <body><main id="main" tabindex="-1"> … </main></body>
 * }</pre>
 *
 * <p>Every link is {@code ${frame.to('/fund/' + id)}}: it carries the unit and the day the page stands at. Unit names are
 * {@code ${unitNames.of(id)}}, files {@code ${assets.file('kit.css')}}. No style, script or handler stands in a page.
 *
 * <h2>A list</h2>
 *
 * <p>A {@link io.taizhang.query.pages.Listing} declared once with its {@link io.taizhang.query.pages.Column columns} and
 * {@link io.taizhang.query.pages.Filter filters}; {@code lists.read(frame, LISTING)} in the controller; {@code ~{kit ::
 * filters(${table})}} and {@code ~{kit :: list(${table})}} in the template. That is sorted, filtered, searched, turned over,
 * summed, exported, printed, empty, in trouble and live. A list within the page of something else is {@code
 * LISTING.within("section-id")}, read by {@code lists.part(frame, LISTING.where("projectId", id))}. Columns are called as in
 * exports ({@code columns.properties}); words of constants are the domain's ({@code io.taizhang.api.words}), those of a
 * view's own constants stand in the context's texts as {@code word.TaskState.OPEN}. A page that is nothing but a list is the
 * template {@code listing} with {@code called} (the key of its name; what is said beside it is {@code ….how}), {@code tabs},
 * {@code actions} and {@code table}.
 *
 * <h2>A page of one thing</h2>
 *
 * <p>{@code details.row(frame, view, key)} is the row as of the page's time, {@code details.facts(…)} its facts. Fragments of
 * {@code kit.html}: {@code subject}, {@code past}, {@code actions}, {@code figures} and {@code steps} (of {@link
 * io.taizhang.query.pages.Figures}, each figure opens to {@code /why/…}), {@code line} (of {@link
 * io.taizhang.query.pages.Milestone}), {@code timeline}, {@code chart} (of {@link io.taizhang.query.pages.Chart}; bars and
 * lines are drawn from the table, whatever else is drawn is SVG made in the template), {@code calendar} (of a {@link
 * io.taizhang.query.pages.Month}). What lies over time stands on a {@link io.taizhang.query.pages.Schedule}; what an office has
 * published stands beside what the ledger has as {@link io.taizhang.query.pages.Published}; what a page makes of the facts
 * themselves is made of {@code details.told(…)}, and {@code details.lines(…)} are the same as lines.
 *
 * <p>{@code /why/…} tells of a figure which facts made it, each with what it added ({@link io.taizhang.query.pages.Traces}, shown
 * by {@code ~{kit :: told(${steps})}}); {@code /audit/changes/{view}/{key}} what became of any row between two days. {@link
 * io.taizhang.query.pages.Values} writes any component of a row or an event, told by its name and its type.
 *
 * <h2>Live sections</h2>
 *
 * <p>{@code <section id="…" data-live="view another-view">}: when one of the views changes within the page's unit, the page is
 * read again with the position, the section is replaced, and whatever within it has a {@code data-key} and says something
 * else than before flashes once. The kit's lists are such sections already.
 *
 * <h2>Actions</h2>
 *
 * <p>{@code offers.on(frame, "fund", Map.of("fundId", id)).when(open, "appropriate").add("return-funds").list()} offers what
 * the reader's roles may issue and leads to {@code /do/fund/appropriate?fundId=…&back=…}. Fields are called and explained in
 * {@code command/fields.properties} ({@code fund/allocate.amountFen.rule} is the rule under one). What pickers search is
 * {@link io.taizhang.query.pages.Thing}.
 *
 * <p>What stands beside a form (the thing it is about, what is left of what it takes from) is a {@link
 * io.taizhang.query.pages.FormAside}, found by itself and read again whenever something else is entered. Whatever the catalogue
 * names by an id is looked for in {@code choices.js}; a command whose fields depend on each other has its line in {@code
 * arrangements.js}. {@code /do} lists all commands, to each reader its own.
 *
 * <h2>What waits</h2>
 *
 * <p>A context says in its {@link io.taizhang.query.pages.Duties} which rows wait for whom, and by which command they are taken
 * on: that is counted in the navigation of every page, and listed on {@code /today}, where each leads to its form. {@code
 * where("openObjections", ">0")} finds rows that have more than none.
 *
 * <h2>Texts</h2>
 *
 * <p>{@code pages/texts_<context>.properties} and {@code …_zh.properties}, both complete: {@code PageTextsTest} says what is
 * missing. {@link io.taizhang.query.pages.Words} has them in Java, with numbers, money and times as people write them.
 */
@NullMarked
package io.taizhang.query.pages;

import org.jspecify.annotations.NullMarked;
