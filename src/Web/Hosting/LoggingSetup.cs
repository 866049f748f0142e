namespace SanSangSo.Web.Hosting;

internal static class LoggingSetup
{
    /// <summary>JSON for machines, plain lines for the person at the terminal; the framework's own lines name addresses, so they stay out.</summary>
    public static WebApplicationBuilder AddSanSangSoLogging(this WebApplicationBuilder builder)
    {
        var isAtTerminal = builder.Environment.IsDevelopment() || builder.Environment.IsEnvironment("Demo");
        builder.Logging.ClearProviders();
        if (isAtTerminal)
        {
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(options => options.UseUtcTimestamp = true);
        }

        builder.Logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("Polly", LogLevel.Warning)
            // Keys lie in the data folder or the database, which are protected as a whole.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        return builder;
    }
}
