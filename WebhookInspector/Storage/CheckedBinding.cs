using System.Reflection;
using Microsoft.Extensions.Options;

namespace WebhookInspector.Storage;

/// <summary>Binds options so that a value of the wrong kind is one fault among the others, by its key, where the binder's exception would hide them.</summary>
public static class CheckedBinding
{
    public static OptionsBuilder<T> BindChecked<T>(this OptionsBuilder<T> builder, IConfigurationSection section)
        where T : class, new()
    {
        builder.Services.AddSingleton<IValidateOptions<T>>(new Check<T>(section));
        return builder.Configure(options => Fits(section, options));
    }

    private static bool Fits<T>(IConfigurationSection section, T options)
    {
        try
        {
            section.Bind(options);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private sealed class Check<T>(IConfigurationSection section) : IValidateOptions<T>
        where T : class, new()
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            string[] faults = [.. section.AsEnumerable().Where(value => value.Value is not null && !FitsAlone(value)).Select(value => $"{value.Key} is '{value.Value}': it must be {Allowed(value.Key)}.")];
            return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }

        private bool FitsAlone(KeyValuePair<string, string?> value) =>
            Fits(new ConfigurationBuilder().AddInMemoryCollection([value]).Build().GetSection(section.Path), new T());

        private string Allowed(string key)
        {
            var type = key[(section.Path.Length + 1)..].Split(':').Aggregate(
                typeof(T), (owner, part) => owner.GetProperty(part, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType ?? owner);
            return (Nullable.GetUnderlyingType(type) ?? type) switch
            {
                var t when t == typeof(TimeSpan) => "a length of time, such as 00:00:15, or 30.00:00:00 for thirty days",
                var t when t == typeof(int) => $"a whole number of at most {int.MaxValue}",
                var t when t == typeof(long) => $"a whole number of at most {long.MaxValue}",
                var t => $"a {t.Name}",
            };
        }
    }
}
