using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace WebhookInspector.Tests.Architecture;

/// <summary>
/// Every type that one type mentions in compiled code, however the source spelt it: bases, signatures, attributes, locals, instructions.
/// </summary>
internal sealed class ReferencedTypes
{
    private readonly MetadataReader metadata;
    private readonly Func<int, MethodBodyBlock> bodyAt;
    private readonly TypeNames names;
    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    private ReferencedTypes(MetadataReader metadata, Func<int, MethodBodyBlock> bodyAt)
    {
        this.metadata = metadata;
        this.bodyAt = bodyAt;
        names = new TypeNames(found);
    }

    /// <returns>Full names; a nested type counts as its outermost one.</returns>
    public static IReadOnlySet<string> Of(TypeDefinition type, MetadataReader metadata, Func<int, MethodBodyBlock> bodyAt)
    {
        var references = new ReferencedTypes(metadata, bodyAt);
        references.AddType(type);
        return references.found;
    }

    private void AddType(TypeDefinition type)
    {
        Add(type.BaseType);
        AddAttributes(type.GetCustomAttributes());
        AddConstraints(type.GetGenericParameters());
        foreach (var handle in type.GetInterfaceImplementations())
        {
            Add(metadata.GetInterfaceImplementation(handle).Interface);
        }

        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            field.DecodeSignature(names, null);
            AddAttributes(field.GetCustomAttributes());
        }

        foreach (var handle in type.GetProperties())
        {
            AddAttributes(metadata.GetPropertyDefinition(handle).GetCustomAttributes());
        }

        foreach (var handle in type.GetMethods())
        {
            AddMethod(metadata.GetMethodDefinition(handle));
        }
    }

    private void AddMethod(MethodDefinition method)
    {
        method.DecodeSignature(names, null);
        AddAttributes(method.GetCustomAttributes());
        AddConstraints(method.GetGenericParameters());
        foreach (var handle in method.GetParameters())
        {
            AddAttributes(metadata.GetParameter(handle).GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = bodyAt(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null);
        }

        foreach (var region in body.ExceptionRegions)
        {
            Add(region.CatchType);
        }

        foreach (var token in InstructionTokens.In(body.GetILReader()))
        {
            Add(MetadataTokens.EntityHandle(token));
        }
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            Add(metadata.GetCustomAttribute(handle).Constructor);
        }
    }

    private void AddConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(handle => metadata.GetGenericParameter(handle).GetConstraints()))
        {
            Add(metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void Add(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                names.GetTypeFromDefinition(metadata, (TypeDefinitionHandle)handle, 0);
                break;
            case HandleKind.TypeReference:
                names.GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0);
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null);
                break;
            case HandleKind.MethodDefinition:
                Add(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Add(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                AddMember(metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                generic.DecodeSignature(names, null);
                Add(generic.Method);
                break;
        }
    }

    private void AddMember(MemberReference member)
    {
        Add(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method)
        {
            member.DecodeMethodSignature(names, null);
        }
        else
        {
            member.DecodeFieldSignature(names, null);
        }
    }
}
