using System.Text;

namespace SanSangSo.Assessments.People;

/// <summary>The record of processing as the page that lies with the service's other papers.</summary>
public static class ProcessingRecord
{
    /// <summary>The whole page as Markdown; lines end with a line feed.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder(
            """
            # Record of processing

            Made from `DataClasses` and `ConsentPurposes`; a test compares. Legal base: Law on Personal Data Protection 91/2025/QH15 and
            Decree 356/2025/NĐ-CP. What is needed to run an account rests on the person's own request for it; everything optional on consent.
            Retention is what the software does, and is to be checked by counsel. Tables of Orleans and Hangfire hold addresses of processes and
            ids of jobs, nothing about people.

            """.ReplaceLineEndings("\n"));
        foreach (var database in DataClasses.All.GroupBy(c => c.Database))
        {
            text.Append('\n').Append("## Tables of ").Append(database.Key).Append("\n\n| table | about | what for | kept |\n|---|---|---|---|\n");
            foreach (var table in database)
            {
                text.Append("| `").Append(table.Table).Append("` | ").Append(table.About.ToString().ToLowerInvariant()).Append(" | ")
                    .Append(table.Purpose).Append(" | ").Append(table.Retention).Append(" |\n");
            }
        }

        text.Append("\n## Outside of the databases\n\n| what | about | what for | kept |\n|---|---|---|---|\n")
            .Append("| mails in the pickup folder | person | delivery without a mail server | until the person erases the account |\n")
            .Append("| logs | nobody | operation | as the operator sets; ids only |\n")
            .Append("\n## What is done only with consent\n\n| purpose | version | since | text |\n|---|---|---|---|\n");
        foreach (var purpose in ConsentPurposes.All)
        {
            foreach (var version in purpose.Texts)
            {
                text.Append("| `").Append(purpose.Id).Append("` | ")
                    .Append(version.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(" | ")
                    .Append(version.Since.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Append(" | ")
                    .Append(version.Text.En).Append(" |\n");
            }
        }

        return text.ToString();
    }
}
