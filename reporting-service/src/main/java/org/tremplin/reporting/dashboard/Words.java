package org.tremplin.reporting.dashboard;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.tremplin.reporting.dashboard.Table.Cell;
import org.tremplin.reporting.dashboard.Table.Column;

/** Words, numbers and days in the reader's language. */
public record Words(MessageSource messages, Locale language) {

    private static final String NOTHING = "–";

    /** The sentence of a message key. */
    public String say(String key, Object... args) {
        return messages.getMessage(key, args, language);
    }

    /** The label of a code, or the code where there is none. */
    public String label(String kind, String code) {
        return Objects.requireNonNullElse(messages.getMessage("code." + kind + "." + code, null, code, language), code);
    }

    /** A count, with the digits grouped. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /** An amount, with at most two decimals. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** A share in whole percent; of nothing there is no share. */
    public String share(long part, long whole) {
        return whole == 0 ? NOTHING : NumberFormat.getPercentInstance(language).format((double) part / whole);
    }

    /** A column with this message as its head. */
    public Column column(String key, boolean drawn) {
        return new Column(say(key), drawn);
    }

    /** A cell with a count. */
    public Cell cell(long number) {
        return new Cell(number(number), Long.toString(number));
    }

    /** A cell with an amount. */
    public Cell cell(BigDecimal number) {
        return new Cell(number(number), number.toPlainString());
    }

    /** A cell with a share. */
    public Cell shareCell(long part, long whole) {
        return text(share(part, whole));
    }

    /** A cell with an ISO day, short to read and as it is for programs. */
    public Cell dayCell(@Nullable String iso) {
        if (iso == null) {
            return text(null);
        }
        DateTimeFormatter shortly =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(language);
        return new Cell(shortly.format(LocalDate.parse(iso)), iso);
    }

    /** A cell with words. */
    public Cell text(@Nullable String text) {
        return new Cell(text == null ? NOTHING : text, null);
    }
}
