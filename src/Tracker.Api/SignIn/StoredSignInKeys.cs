using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Tracker.Store;

namespace Tracker.Api.SignIn;

/// <summary>Keeps the keys of ASP.NET Data Protection in the database instead of in a folder of one machine.</summary>
public sealed class StoredSignInKeys(SignInKeys keys) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    private const string Application = "wetgevingsplanner";

    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, StoredSignInKeys>();
    }

    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.Read().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        keys.Write(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
