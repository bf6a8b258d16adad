package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Text is guarded, numbers are not: a negative number stays a number. */
class NumbersTest {

  private static final int NUMBERS = 10_000;
  private static final int DECIMALS = 4;

  /** Digits beyond a spreadsheet's 15 are lost: half a unit of the last is 5e-16 of the number. */
  private static final double SPREADSHEET = 5e-15;

  @Test
  void givenRandomNumbers_whenWrittenToASheet_thenEachIsReadBack() throws IOException {
    double[] numbers = numbers();
    List<List<ReportCell>> rows = new ArrayList<>();
    for (double number : numbers) {
      BigDecimal exact = new BigDecimal(number, new MathContext(15));
      rows.add(List.of(
          new ReportCell.Quantity(exact.setScale(DECIMALS, RoundingMode.HALF_UP), false, exact)));
    }
    ReportTable table = new ReportTable(
        "randomNumbers",
        "Random numbers",
        "",
        false,
        List.of(new ReportColumn("Number", "USD", DECIMALS, ReportColumn.Kind.NUMBER, "", false)),
        rows,
        "");
    byte[] workbook = RiskWorkbook.render(withSection(
        new ReportSection("numbers", "Numbers", "Numbers to read back.", List.of(table))));
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      XSSFTable found = read.getTable("RandomNumbers");
      assertThat(found.getDataRowCount()).isEqualTo(NUMBERS);
      for (int i = 0; i < NUMBERS; i++) {
        Row row = found.getXSSFSheet().getRow(found.getStartRowIndex() + 1 + i);
        Cell cell = row.getCell(found.getStartColIndex());
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        double shown = ((ReportCell.Quantity) rows.get(i).get(0)).value().doubleValue();
        double off = Math.min(
            Math.abs(cell.getNumericCellValue() - shown),
            Math.abs(cell.getNumericCellValue() - numbers[i]));
        assertThat(off).isLessThanOrEqualTo(SPREADSHEET * Math.abs(numbers[i]));
      }
    }
  }

  /** Of either sign and of sizes from a hundredth of a cent to a hundred million. */
  private static double[] numbers() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(10_000);
    double[] numbers = new double[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-4, 8));
    }
    return numbers;
  }

  /** The rich report with one section more, whatever else a report has. */
  private static ReportDocument withSection(ReportSection section) {
    ReportDocument document = ReportDocument.of(SamplePack.rich());
    List<ReportSection> sections = new ArrayList<>(document.sections());
    sections.add(section);
    try {
      RecordComponent[] components = ReportDocument.class.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = components[i].getName().equals("sections")
            ? sections
            : components[i].getAccessor().invoke(document);
      }
      return ReportDocument.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
