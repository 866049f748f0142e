using SanSangSo.TestCommon.Web;

// One service for all classes that ask for it; a class that moves the clock or changes settings has its own.
[assembly: AssemblyFixture(typeof(WebHost))]
